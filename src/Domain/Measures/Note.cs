using OutcomesApi.Domain.Catalogues;

namespace OutcomesApi.Domain.Measures;

/// <summary>Something a reader must know beside a figure.</summary>
public sealed record Note
{
    /// <summary>Builds a note.</summary>
    /// <exception cref="ArgumentException">The code is not a slug, or the text is empty.</exception>
    public Note(string code, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Code = Slug.Require(code, nameof(code));
        Text = text;
    }

    /// <summary>A stable word for the kind of note.</summary>
    public string Code { get; }

    /// <summary>The note in plain English.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public bool Equals(Note? other) => Code == other?.Code && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
