using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Commands;

/// <summary>The verb <c>migrate</c>.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(string[] configuration, CancellationToken cancellationToken)
    {
        await using var app = OutcomesApplication.Create(configuration);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync($"migrate: {exception.Message}");
            return 1;
        }
    }
}
