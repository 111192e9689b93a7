public import TendAnalysis
public import TendGraph

/// The introductions of a plan as a terminal shows them.
public struct IntroductionText: Sendable {
  private let plan: IntroductionPlan
  private let network: Network

  /// Takes a plan for a network.
  public init(of plan: IntroductionPlan, in network: Network) {
    self.plan = plan
    self.network = network
  }

  /// The table, each step with its reason under it.
  public var text: AnswerText {
    guard !plan.steps.isEmpty else {
      return AnswerText(
        "No introduction is needed: above strength \(rounded(plan.minStrength)) no link that "
          + "could be doubled hangs on one person or one tie.\n")
    }
    let words = IntroductionWords(of: plan, in: network)
    var table = TextTable([
      ("#", .right), ("introduce", .left), ("through", .left), ("gain", .right),
    ])
    for (number, step) in plan.steps.enumerated() {
      table.append(
        [
          grouped(number + 1), words.people(of: step), words.name(step.through),
          words.gain(of: step),
        ], notes: [words.reason(of: step), words.besides(step)].compactMap { $0 })
    }
    return
      "\(counted(plan.steps.count, "introduction")), each given those before it, "
      + "from ties stronger than \(rounded(plan.minStrength))\n"
      + "gain = pairs of people who get a second way round one person or one tie, once for each\n"
      + (plan.betweennessEstimate.map { "load on brokers: \(BridgeWords.drawn($0))\n" } ?? "")
      + AnswerText(table)
  }
}
