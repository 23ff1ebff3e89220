using Microsoft.Extensions.Options;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Commands;

/// <summary>Brings an embedded store up for a verb, as starting the service does; a server's store is brought up by
/// <c>migrate</c>.</summary>
internal static class EmbeddedStore
{
    public static async Task InitialiseEmbeddedStoreAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider != DatabaseProvider.Sqlite)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(cancellationToken);
    }
}
