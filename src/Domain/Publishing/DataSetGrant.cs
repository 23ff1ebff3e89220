namespace OutcomesApi.Domain.Publishing;

/// <summary>
/// The data sets that a caller may publish. Nothing is granted unless it is said: a grant that names no data set is of none, and "all" is
/// the word <see cref="ApiKey.AnyDataSet"/>, never an absent value.
/// </summary>
public sealed class DataSetGrant
{
    private readonly IReadOnlyCollection<string> _except;

    private DataSetGrant(bool isAll, IReadOnlyList<string> ids, IReadOnlyCollection<string> except) =>
        (IsAll, Ids, _except) = (isAll, ids, except);

    /// <summary>No data set.</summary>
    public static DataSetGrant None { get; } = new(isAll: false, [], []);

    /// <summary>Every data set.</summary>
    public static DataSetGrant All { get; } = new(isAll: true, [], []);

    /// <summary>Whether it is of every data set but those that were excepted.</summary>
    public bool IsAll { get; }

    /// <summary>The data sets that it names; empty where it is of all, or of none.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The grant in words, as keys store it: the identifiers, or <see cref="ApiKey.AnyDataSet"/>.</summary>
    public IReadOnlyList<string> Words => IsAll ? [ApiKey.AnyDataSet] : Ids;

    /// <summary>The grant that words make.</summary>
    /// <param name="words">Identifiers of data sets; <see cref="ApiKey.AnyDataSet"/> among them for all.</param>
    public static DataSetGrant Of(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Contains(ApiKey.AnyDataSet) ? All
            : words.Count == 0 ? None
            : new DataSetGrant(isAll: false, words, []);
    }

    /// <summary>This grant, where "all" leaves out some data sets. Data sets that are named stay granted.</summary>
    /// <param name="dataSetIds">The data sets that are left out.</param>
    public DataSetGrant AllExcept(IReadOnlyCollection<string> dataSetIds) => IsAll ? new DataSetGrant(isAll: true, [], dataSetIds) : this;

    /// <inheritdoc/>
    public override string ToString() =>
        IsAll ? "all that no other publisher has published"
        : Ids.Count == 0 ? "none"
        : string.Join(", ", Ids);

    /// <summary>Whether it is of a data set.</summary>
    public bool Covers(string dataSetId) => IsAll ? !_except.Contains(dataSetId) : Ids.Contains(dataSetId);

    /// <summary>Whether it is of all that another is of.</summary>
    public bool Covers(DataSetGrant other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsAll || (!other.IsAll && other.Ids.All(Covers));
    }
}
