using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Commands;

/// <summary>The verb <c>migrate</c>.</summary>
internal static class MigrateCommand
{
    public static async Task RunAsync(string[] configuration, CancellationToken cancellationToken)
    {
        await using var app = OutcomesApplication.CreateWithoutServer(configuration);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(cancellationToken);
    }
}
