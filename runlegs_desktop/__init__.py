"""Runner Legs: plans, trains, feeds and recovers a runner's legs."""

__version__ = "0.1.0"
