/// How wide words are in Liberation Sans, Helvetica and Arial, which share their widths.
enum TextMetrics {
  /// The width of a line at a size in points.
  static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    var thousandths = 0
    let ascii = isBold ? boldASCII : ascii
    for scalar in text.unicodeScalars { thousandths += width(of: scalar, ascii) }
    return Double(thousandths) / 1000 * size
  }

  /// The line, shortened to an ellipsis where it is wider than it may be.
  static func shortened(_ text: String, to width: Double, size: Double) -> String {
    guard self.width(of: text, size: size) > width else { return text }
    var kept = ""
    var used = self.width(of: "\u{2026}", size: size)
    for character in text {
      used += self.width(of: String(character), size: size)
      if used > width, !kept.isEmpty { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "\u{2026}"
  }

  /// Words in lines that are no wider than a width.
  static func lines(of text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, self.width(of: longer, size: size) > width {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func width(of scalar: Unicode.Scalar, _ ascii: [Int]) -> Int {
    let value = Int(scalar.value)
    return switch value {
    case 32...126: ascii[value - 32]
    case 0x2013: 556
    case 0x25A0...0x25FF: 800
    case 0x2014, 0x2026, 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60: 1000
    case 0x1F000...0x1FAFF: 1300
    case 0x200B...0x200F, 0xFE00...0xFE0F, 0x0300...0x036F: 0
    default: 600
    }
  }

  /// Adobe's font metrics of Helvetica, in thousandths of the size, from the space on.
  private static let ascii = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The same of Helvetica Bold.
  private static let boldASCII = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
