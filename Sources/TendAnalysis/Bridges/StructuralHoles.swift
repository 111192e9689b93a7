import RealModule
public import TendGraph

/// How far each person's contacts are tied up with one another: Burt's four measures.
///
/// All arrays have one place a person, `nil` for a person without a tie. With *p*(*i*, *j*) the
/// share of *i*'s strength that goes to *j*, the contact *j* constrains *i* by
/// *c*(*i*, *j*) = (*p*(*i*, *j*) + sum over *q* of *p*(*i*, *q*) *p*(*q*, *j*))².
///
/// Source: Burt, *Structural Holes*, 1992.
public struct StructuralHoles: Hashable, Sendable {
  /// Constraint: the sum of *c*(*i*, *j*) over the contacts *j*.
  ///
  /// Few strong contacts who know each other give a high figure, many who do not a low one; three
  /// people who all know each other have 1.125, so figures above 1 are right.
  public internal(set) var constraint: [Double?]
  /// Effective size: the number of contacts, less what is redundant among them.
  ///
  /// With *m*(*j*, *q*) the strength of *j* and *q* as a share of *j*'s strongest tie, the sum over
  /// contacts *j* of 1 - sum over *q* of *p*(*i*, *q*) *m*(*j*, *q*). From 1 to the number of
  /// contacts when strengths are equal.
  public internal(set) var effectiveSize: [Double?]
  /// Efficiency: the effective size as a share of the number of contacts, 1 where none is redundant.
  public internal(set) var efficiency: [Double?]
  /// Hierarchy: whether the constraint comes from all *N* contacts alike, 0, or from one, 1.
  ///
  /// The Coleman-Theil index of disorder: the sum of *r* ln *r* over the contacts, divided by
  /// *N* ln *N*, with *r* the constraint by a contact over the mean of all. Undefined for one
  /// contact, where it is set to 1 as in Burt's own program (*STRUCTURE 4.2*, 1991): all constraint
  /// comes from one.
  public internal(set) var hierarchy: [Double?]
}

extension Graph {
  /// Measures constraint, effective size, efficiency and hierarchy of everybody.
  ///
  /// What *i* and *j* have in common comes down to two sums over shared contacts *q* that are the
  /// same for both of them, of strength(*i*, *q*) strength(*q*, *j*) / strength(*q*) and of
  /// strength(*i*, *q*) strength(*q*, *j*). So triangles suffice, where the formulas go over all
  /// paths of two ties.
  ///
  /// Only numbers above 0 are added, so constraint keeps 12 digits for strengths over any range
  /// below 1e150; effective size, a difference, is off by less than 1e-15 for each contact. The
  /// result is the same to the last bit for any number of threads.
  ///
  /// - Parameter threads: How many threads to use at most, at least 1.
  /// - Returns: The measures of everybody.
  /// - Complexity: O(*m*^1.5) time; O(*n* + *m*) space, and O(*n*) more for each thread, for *n*
  ///   people and *m* ties.
  public func structuralHoles(threads: Int = 1) -> StructuralHoles {
    let whole = (0..<personCount).map { strength(of: PersonID(index: $0)) }
    let unit = unitOfStrength
    let order = DegreeOrder(self)
    let term = SharedContact(
      factors: order.inRows(strengths), divisors: order.people.map { SIMD2(whole[Int($0)], unit) })
    let shared = order.sumsOverCommonContacts(of: term, threads: threads)
    let unitsOfStrongest = (0..<personCount).map { person in
      row(of: person).reduce(0) { max($0, weights[$1]) } / unit
    }
    let none = StructuralHoles()
    let blocks = max(1, min(64, tieCount / 1_000))
    return addInOrder(blocks: blocks, threads: threads, to: none) { block in
      var holes = StructuralHoles()
      for person in personCount * block / blocks..<personCount * (block + 1) / blocks {
        holes.append(
          person, whole: whole[person], shared: shared, unitsOfStrongest: unitsOfStrongest,
          in: self)
      }
      return holes
    } add: { total, part in
      total.append(part)
    }
  }

  /// Burt's constraint of each person: see ``StructuralHoles/constraint``.
  public func constraint() -> [Double?] { structuralHoles().constraint }

  /// Burt's effective size of each person: see ``StructuralHoles/effectiveSize``.
  public func effectiveSize() -> [Double?] { structuralHoles().effectiveSize }

  /// A power of 2 near the greatest strength: a unit in which no product of strengths overflows.
  private var unitOfStrength: Double {
    let greatest = strengths.max() ?? 1
    return Double(sign: .plus, exponent: Int(greatest.exponent), significand: 1)
  }
}

/// The two sums over the contacts *q* that *i* and *j* share.
private struct SharedContact: CommonContactTerm {
  /// strength(*i*, *q*) *p*(*q*, *j*), and strength(*i*, *q*) strength(*q*, *j*) in some unit.
  typealias Sum = SIMD2<Double>
  static let zero = SIMD2<Double>()

  let factors: [Double]
  /// For each place of the order, the strength of all ties, and the unit.
  let divisors: [SIMD2<Double>]

  func mark(of contact: Int, by strength: Double, isFurther: Bool) -> SIMD2<Double> {
    SIMD2(repeating: strength) / divisors[contact]
  }

  static func add(
    _ mark: SIMD2<Double>, timesFurther strength: Double, to sum: inout SIMD2<Double>
  ) { sum += mark * strength }

  static func add(
    _ mark: SIMD2<Double>, timesNearer strength: Double, to sum: inout SIMD2<Double>
  ) { sum += mark * strength }

  static func add(_ part: SIMD2<Double>, to sum: inout SIMD2<Double>) { sum += part }
}

extension StructuralHoles {
  fileprivate init() {
    self.init(constraint: [], effectiveSize: [], efficiency: [], hierarchy: [])
  }

  fileprivate mutating func append(_ part: StructuralHoles) {
    constraint += part.constraint
    effectiveSize += part.effectiveSize
    efficiency += part.efficiency
    hierarchy += part.hierarchy
  }

  /// Measures the next person.
  fileprivate mutating func append(
    _ person: Int, whole: Double, shared: [SIMD2<Double>], unitsOfStrongest: [Double],
    in graph: Graph
  ) {
    let row = graph.row(of: person)
    guard !row.isEmpty else {
      constraint.append(nil)
      effectiveSize.append(nil)
      efficiency.append(nil)
      hierarchy.append(nil)
      return
    }
    let contacts = Double(row.count)
    func byContact(at place: Int) -> Double {
      let share = (graph.weights[place] + shared[Int(graph.rowTies[place])].x) / whole
      return share * share
    }
    var sum = 0.0
    var redundant = 0.0
    for place in row {
      sum += byContact(at: place)
      let other = Int(graph.neighbours[place])
      redundant += shared[Int(graph.rowTies[place])].y / unitsOfStrongest[other]
    }
    let size = contacts - redundant / whole
    constraint.append(sum)
    effectiveSize.append(size)
    efficiency.append(size / contacts)
    guard row.count > 1 else {
      hierarchy.append(1)
      return
    }
    var disorder = 0.0
    let mean = sum / contacts
    for place in row {
      let ratio = byContact(at: place) / mean
      // The limit at 0 is 0; a share below 1e-154 has a square of 0.
      if ratio > 0 { disorder += ratio * .log(ratio) }
    }
    // Rounding may lead out of the range of the index.
    hierarchy.append(max(0, min(1, disorder / (contacts * .log(contacts)))))
  }
}
