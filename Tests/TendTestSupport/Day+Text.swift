package import TendGraph

/// The day written as `YYYY-MM-DD` in a test.
package func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("'\(text)' is not a day") }
  return day
}
