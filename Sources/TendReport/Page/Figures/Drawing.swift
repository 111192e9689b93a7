/// A coordinate of a figure, in tenths: `12`, `12.5`.
func coordinate(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let whole = abs(tenths) / 10
  let rest = abs(tenths) % 10
  return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
}

/// A share as a bar beside its number.
enum ShareBar {
  /// The bar of a share of the largest one that is shown.
  static func svg(_ share: Double, of largest: Double) -> String {
    let width = largest > 0 ? 120 * share / largest : 0
    return #"<svg class="share" width="120" height="9" viewBox="0 0 120 9" aria-hidden="true">"#
      + #"<rect width="\#(coordinate(width))" height="9"/></svg>"#
  }
}
