@testable import TendDiagram
