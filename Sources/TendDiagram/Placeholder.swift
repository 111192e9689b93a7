import TendGraph
