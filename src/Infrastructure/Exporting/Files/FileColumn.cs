using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>A column of a table of figures.</summary>
/// <param name="Name">Its heading, that of the tidy form.</param>
/// <param name="Text">Its text for a figure; null for a column of numbers.</param>
/// <param name="Number">Its number for a figure; null for a column of texts.</param>
internal sealed record FileColumn(string Name, Func<Figure, string?>? Text, Func<Figure, double?>? Number)
{
    public object? Cell(Figure figure) => Number is null ? Text!(figure) : Number(figure);
}
