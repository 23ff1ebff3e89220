using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Resolves what was known for a question.</summary>
public sealed class Snapshots(TimeProvider time)
{
    /// <summary>The snapshot of a validated parameter <c>asOf</c>, or the present one.</summary>
    /// <remarks>Nothing became known after the present state came about, so that moment stands for any later one: equal questions have
    /// equal answers.</remarks>
    public Snapshot Of(string? asOf, DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var asked = asOf is null ? null : KnowledgeTime.TryParse(asOf, time.GetUtcNow());
        var sequence = asOf is null ? null : KnowledgeTime.SequenceOf(asOf);
        return new Snapshot(
            asked < version.ChangedAt ? asked.Value : version.ChangedAt,
            sequence < version.Sequence ? sequence.Value : version.Sequence
        );
    }
}
