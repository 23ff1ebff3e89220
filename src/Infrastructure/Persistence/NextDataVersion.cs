using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Moves the store to its next state. To be called inside the transaction that makes the change.</summary>
internal static class NextDataVersion
{
    /// <summary>The next state.</summary>
    /// <param name="store">The store.</param>
    /// <param name="content">What changes, in words that are the same for the same change.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the change.</param>
    public static async Task<DataVersionRow> OfAsync(
        OutcomesDbContext store,
        IEnumerable<string> content,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var version = await store.DataVersions.SingleOrDefaultAsync(cancellationToken);
        if (version is null)
            store.DataVersions.Add(version = new DataVersionRow { Id = "" });
        version.Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', content.Prepend(version.Id)))))[
            ..16
        ];
        version.Sequence++;

        // Later than the state before, even where the clock has been set back: who asks what has changed since an instant misses nothing.
        version.ChangedAt = at > version.ChangedAt ? at : version.ChangedAt.AddTicks(1);
        return version;
    }
}
