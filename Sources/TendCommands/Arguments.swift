public import ArgumentParser
public import TendAnalysis
public import TendDiagram
public import TendGraph
public import TendImport

// How values of the other modules are written on the command line.

extension Day: ExpressibleByArgument {
  /// Reads a day given on the command line as `YYYY-MM-DD`.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The day as `--help` shows it.
  public var defaultValueDescription: String { description }
}

extension StrengthRule.Attention: ExpressibleByArgument {}
extension Encoding: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}
extension Engine: ExpressibleByArgument {}
extension ColorScheme: ExpressibleByArgument {}
extension SizeScheme: ExpressibleByArgument {}
extension LabelScheme: ExpressibleByArgument {}
extension MapTheme: ExpressibleByArgument {}
extension MapLevel: ExpressibleByArgument {}
extension NeglectFindings.Order: ExpressibleByArgument {}
