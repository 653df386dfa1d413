"""Whether the bytes of a workbook are a sound one: what is done before it takes the place of an old file."""

import io
import xml.etree.ElementTree as ET
import zipfile

_NEEDED = ("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml")


def check_workbook(data: bytes) -> None:
    """Raise ValueError where the bytes are no workbook: archive, checksums, parts, XML of every part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            broken = archive.testzip()
            if broken is not None:
                raise ValueError(f"the part {broken} is damaged")
            names = set(archive.namelist())
            missing = [name for name in _NEEDED if name not in names]
            if missing:
                raise ValueError(f"the part {missing[0]} is missing")
            for name in names:
                if name.endswith((".xml", ".rels")):
                    ET.fromstring(archive.read(name))  # our own bytes, read back
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error
    except ET.ParseError as error:
        raise ValueError(f"a part is not XML: {error}") from error
