"""`python -m jobcompare` and the `jobcompare` command."""

import sys


def main() -> None:
    """Run the command line; the hidden command of reading processes is looked for first, as it needs nothing else."""
    if sys.argv[1:] == ["_worker"]:
        from jobcompare.intake.worker import main as serve

        serve()
        return
    from jobcompare.cli.main import main as run

    run()


if __name__ == "__main__":
    main()
