"""How fast the program is: `python -m tests.bench`. Nothing here is timed in the ordinary suite.

works      what is measured, its goal, its peers: one row of the table each
measuring  best of five, each in a fresh process, ours and the peers in turn
quiet      waits for a moment in which the machine has little else to do
ground     the studies to measure with, made once; big_study makes them
child      one measurement, in the fresh process
screen     waiting for paint and keys in a real window
starting, lists, comparing, frames   what is measured, and peers beside it
heartbeat  the longest block of the event loop, step by step: `python -m tests.bench.heartbeat`
"""
