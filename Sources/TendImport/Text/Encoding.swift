/// How the letters of a text file are written as bytes.
public enum Encoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16 in either byte order, as Excel's "Unicode Text" is.
  case utf16 = "utf-16"
  /// Windows-1252, as Excel's plain "CSV" is in Western Europe and America.
  case windows1252 = "windows-1252"
}
