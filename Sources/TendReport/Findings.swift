public import TendAnalysis
public import TendGraph
public import TendImport

/// Everything that one run found, as the report and the terminal tell it.
public struct Findings: Sendable {
  /// What was read.
  public let account: ImportAccount
  /// The people and their ties.
  public let network: Network
  /// Those above the threshold.
  public let graph: Graph
  /// How ties stand against their rhythm; `nil` for a table of ties.
  public var neglect: NeglectFindings?
  /// Who and what holds the network together.
  public let bridges: BridgeFindings
  /// By how much the others move apart without those who hold the network together; `nil` where
  /// nobody asked.
  public var losses: BridgeLosses?
  /// What is owed by rules of the settings; `nil` without any.
  public var cadences: CadenceFindings?
  /// How well the neglect list would have done on the log's past; `nil` where nobody asked, or where
  /// the log is too short to say.
  public var backtest: Backtest?
  /// Who is covered and supported least; `nil` where nobody asked.
  public var care: CareFindings?
  /// How lately people who stand close were in contact; `nil` where nobody asked, or where the
  /// people file knows neither managers nor anybody outside.
  public var relations: RelationCoverage?
  /// How the groups work together; `nil` where nobody asked, or where there is one group or none.
  public var teams: TeamFindings?
  /// Groups found in the ties beside those of the people file; `nil` where nobody asked, or where
  /// the people file has none.
  public var foundGroups: FoundGroups?
  /// Which ties lean to one side; `nil` where nobody asked, or where none can be judged.
  public var balance: BalanceFindings?
  /// What changed since the period before, without anybody's part in holding others together;
  /// `nil` where nobody asked, or where the log is too short.
  public var comparison: Comparison?

  /// Puts the parts of one run together.
  public init(
    account: ImportAccount, network: Network, graph: Graph, neglect: NeglectFindings?,
    bridges: BridgeFindings
  ) {
    self.account = account
    self.network = network
    self.graph = graph
    self.neglect = neglect
    self.bridges = bridges
  }
}
