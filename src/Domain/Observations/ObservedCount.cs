namespace OutcomesApi.Domain.Observations;

/// <summary>A count, or the symbol that the publisher gave in its place: never neither.</summary>
public sealed record ObservedCount
{
    private ObservedCount(QualifiedCount? count, Symbol? symbol)
    {
        Count = count;
        Symbol = symbol;
    }

    /// <summary>The count; null where a symbol stands in its place.</summary>
    public QualifiedCount? Count { get; }

    /// <summary>The symbol beside the count or in its place; null where there is none.</summary>
    public Symbol? Symbol { get; }

    /// <summary>A published count, with the symbol beside it if there is one.</summary>
    /// <exception cref="ArgumentException">The symbol stands in place of a value, not beside one.</exception>
    public static ObservedCount Of(QualifiedCount count, Symbol? symbol = null) =>
        symbol is { ReplacesValue: true }
            ? throw new ArgumentException($"{symbol} stands in place of a value, so there cannot be one.", nameof(symbol))
            : new ObservedCount(count, symbol);

    /// <summary>A count that was not published.</summary>
    /// <exception cref="ArgumentException">The symbol stands beside a value, not in place of one.</exception>
    public static ObservedCount Missing(Symbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol.ReplacesValue
            ? new ObservedCount(null, symbol)
            : throw new ArgumentException($"{symbol} stands beside a value, not in place of one.", nameof(symbol));
    }
}
