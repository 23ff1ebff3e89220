using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Observations;

/// <summary>
/// A shorthand of the Government Statistical Service that stands beside a value or in place of one, one to a bracket. Never a string in a
/// number's place, and never NaN.
/// </summary>
/// <remarks>Government Analysis Function, "Symbols in tables: definitions and help".</remarks>
/// <param name="Code">The letters in the bracket.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="ReplacesValue">Whether it stands in place of a value (true) or beside one (false).</param>
public sealed record Symbol(string Code, string Meaning, bool ReplacesValue)
{
    /// <summary>The letter for what the publisher did not provide.</summary>
    public const string NotAvailableCode = "x";

    /// <summary>The letter for what cannot be, such as outcomes of an offence code that has expired.</summary>
    public const string NotApplicableCode = "z";

    /// <summary>The letter for a break in the series.</summary>
    public const string BreakCode = "b";

    /// <summary>All symbols.</summary>
    public static Catalogue<Symbol> All { get; } =
        new(
            [
                new Symbol("c", "confidential", true),
                new Symbol(NotAvailableCode, "not available", true),
                new Symbol(NotApplicableCode, "not applicable", true),
                new Symbol("low", "rounds to zero, but is not zero", false),
                new Symbol("u", "low reliability", false),
                new Symbol("p", "provisional", false),
                new Symbol("r", "revised", false),
                new Symbol("e", "estimated", false),
                new Symbol(BreakCode, "break in the series", false),
            ],
            symbol => symbol.Code
        );

    /// <summary>The symbol in its bracket.</summary>
    public override string ToString() => $"[{Code}]";
}
