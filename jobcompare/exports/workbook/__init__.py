"""The Excel workbook. `write.workbook_bytes` makes it; a module per sheet."""
