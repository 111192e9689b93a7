/// The two ends of a tie that a map draws, as places in the network, the lower first.
struct MapPair: Hashable {
  let first: Int32
  let second: Int32
}
