"""`python -m jobcompare` and the `jobcompare` command."""

from jobcompare.cli.main import main

if __name__ == "__main__":
    main()
