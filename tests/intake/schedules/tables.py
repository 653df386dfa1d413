"""Schedules written for the tests, one layout each."""

from jobcompare.intake.schedules import proposed_columns, read_schedule, schedule_in
from jobcompare.model.record import Finding, Record
from jobcompare.model.schedules import Table
from jobcompare.model.words import Basis

RANGES = """class,title,range,low,high,cbid
0412,PARK AIDE I,A,"$2,100.00","$2,600.00",R7
,,B,"$2,300.00","$2,900.00",R7
0413,PARK AIDE II,A,"$2,700.00"," $3,119.39 ",R7
0500,SEASONAL AIDE,,$14.25,$18.50,R8
"""
STEPS = """\ufeffPosition,Classification_Code,Starting step,Monthly pay,Annual pay at monthly pay
Mapping Aide 1,313,1,3000,36000
Mapping Aide 2,1314,1,0,0
Mapping Clerk,1315,1,3500,42000
Mapping Chief,1315,1,5000,60000
Mapping Aide 1,313,2,3200,38400
Mapping Aide 2,1314,2,3300,39600
Mapping Clerk,1315,2,3400,40800
Mapping Chief,1315,2,5200,62400
Mapping Head,1316,1,6000,72000
"""
MATRIX = """Salary Range,1,2,3,4,Lowest step
07,0,0,2900,3000,3
08,0,2900,3000,3150,2
"""
SWAPPED = """Job Code,Eff Date,Grade,Biweekly High Rate,Biweekly Low Rate,Union Code,Pay Type
0101,07/01/2009 12:00:00 AM,00100,$0.00,$0.00,330,C
0102,07/01/2009 12:00:00 AM,00200,$2000.00,$2500.00,330,B
0103,12/26/2009 12:00:00 AM,00300,$2100.00,$2600.00,331,B
0104,07/01/2009 12:00:00 AM,00400,$31.50,$42.00,331,H
"""
BESIDE = """Harbour City salary schedule,,,,,
,,,,,
Class Title,Class No.,Grade,Hourly Min,Hourly Max,Annual Min,Annual Max
Dock Hand,007,12,$20.00,$25.00,"$41,600","$52,000"
Dock Master,008,14,$30.00,$40.00,"$62,400","$83,200"
Class Title,Class No.,Grade,Hourly Min,Hourly Max,Annual Min,Annual Max
Harbour Pilot,009,14,$30.00,by contract,"$62,400","$83,200"
"""


def table_in(text: str) -> Table:
    """The schedule in a csv text."""
    table = schedule_in(text.encode())
    assert table is not None
    return table


def record_of(text: str, basis: Basis | None = None, effective: str | None = None) -> tuple[Record, tuple[Finding, ...]]:
    """What a csv text gives with the columns as proposed."""
    table = table_in(text)
    return read_schedule(table, proposed_columns(table), basis, effective, "Town F")


def words_at(record: Record, pointer: str) -> list[str]:
    """The words that stand at the places of a value."""
    assert record.document is not None
    found = next(entry for entry in record.evidence if entry.field == pointer)
    return [record.document.text[place.start : place.end] for place in found.places]
