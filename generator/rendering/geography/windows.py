"""How wide and how coarse states' maps are: data, made by `python -m generator.authoring.windows`.

Do not edit.
"""

from __future__ import annotations

from typing import Final

from generator.model.named_tuples import NamedTuple


class Window(NamedTuple):
    """By how many steps more is seen than the state needs, and how coarse lines are, from 0."""

    wider: int
    coarser: int


_ROWS: Final = """
AG 3 0  AI 3 0  AQ 0 1  AS 8 0  BL 3 0  BM 3 0  BV 6 0  CA 0 3  CC 4 0  CK 8 0  CN 0 1  CV 2 0
DM 2 0  FJ 7 0  FM 2 0  GL 0 3  GP 2 0  GS 6 0  GU 6 0  HM 6 0  ID 0 1  IN 0 1  IO 6 0  IS 1 0
KI 2 0  KN 2 0  MF 3 0  MH 8 0  MP 6 0  MQ 1 0  MS 2 0  MU 2 0  MV 2 0  NC 4 0  NF 4 0  NO 0 1
NR 7 0  NU 8 0  NZ 2 0  PF 6 0  PN 8 0  PW 3 0  RE 1 0  RU 0 4  SB 4 0  SC 4 0  SE 0 1  SH 5 0
SJ 2 0  SX 3 0  TF 7 0  TK 8 0  TO 8 0  TV 7 0  UM 8 0  US 0 2  VG 3 0  VI 2 0  VU 5 0  WF 7 0
WS 8 0
"""

#: The windows of all states that have another than the first.
WINDOWS: Final = {
    iso: Window(int(wider), int(coarser))
    for iso, wider, coarser in zip(*[iter(_ROWS.split())] * 3, strict=True)
}
