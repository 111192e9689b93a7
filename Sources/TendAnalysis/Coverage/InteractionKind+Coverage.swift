public import TendGraph

extension InteractionKind {
  /// Whether two people sit down with each other.
  public var isOneOnOne: Bool {
    ["one on one", "1:1", "1on1"].contains(ExchangeVocabulary.plain(name))
  }

  /// Whether somebody is thanked or praised.
  public var isRecognition: Bool {
    isDirected
      && ["recognition", "praise", "thanks", "kudos"].contains(ExchangeVocabulary.plain(name))
  }
}
