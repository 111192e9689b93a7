import TendGraph

/// How people are named in sentences.
typealias Naming = @Sendable (PersonID) -> String

/// By name where there is one, else by identifier.
func plainNaming(of network: Network) -> Naming {
  { network.person($0).displayName }
}
