namespace OutcomesApi.Domain.Outcomes;

/// <summary>
/// One of the outcomes that police forces in England and Wales assign to recorded crimes: types 1 to 22 with sub-types, and type 0
/// for those not yet assigned one. The list grows; there is no polarity in it.
/// </summary>
/// <param name="Code">The type as text: <c>1</c>, <c>1A</c>, <c>22</c>.</param>
/// <param name="Name">The description, as published.</param>
/// <param name="Group">Its group; null where no file was seen that groups it.</param>
/// <param name="IsOutcome">False only for type 0, which is a balancing item and can be negative.</param>
/// <param name="CountsAsAssigned">Whether it counts in "offences assigned an outcome"; false for type 0 and for sub-types already inside
/// another type.</param>
/// <param name="SubtypeOf">The type that already contains this sub-type; adding both counts twice.</param>
/// <param name="Introduced">When the type came in; null where not known.</param>
/// <param name="Note">What a reader must know of it, or null.</param>
public sealed record OutcomeType(
    string Code,
    string Name,
    OutcomeGroup? Group,
    bool IsOutcome,
    bool CountsAsAssigned,
    string? SubtypeOf,
    string? Introduced,
    string? Note
)
{
    /// <summary>The first day on which it could be assigned; null where that is not known, and it then always counts as in force.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>The code as an identifier: <c>1a</c>.</summary>
    public string Id { get; } = Code.ToLowerInvariant();

    /// <summary>A type that a file brought and the service does not come with. It counts as an outcome assigned.</summary>
    public static OutcomeType Registered(string code, string name, OutcomeGroup? group) =>
        new(code, name, group, true, true, null, null, "Known from the file that brought it.");
}
