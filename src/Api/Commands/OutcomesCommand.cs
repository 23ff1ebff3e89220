using System.CommandLine;

namespace OutcomesApi.Api.Commands;

/// <summary>The command line: <c>serve</c> (the default) and <c>migrate</c>. What is left over is configuration, such as <c>--urls</c>.</summary>
internal static class OutcomesCommand
{
    public static RootCommand Create()
    {
        var serve = new Command("serve", "Serves the API. The default.") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((result, cancellationToken) => ServeAsync([.. result.UnmatchedTokens], cancellationToken));
        var migrate = new Command("migrate", "Brings the store to the schema of this version and loads the bundled releases, then ends. Exit code 0, or 1 with the reason on standard error.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        migrate.SetAction((result, cancellationToken) => MigrateCommand.RunAsync([.. result.UnmatchedTokens], cancellationToken));
        var root = new RootCommand("What happened to the cases handled by the police forces of England and Wales.") { serve, migrate };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((result, cancellationToken) => ServeAsync([.. result.UnmatchedTokens], cancellationToken));
        return root;
    }

    private static async Task<int> ServeAsync(string[] configuration, CancellationToken cancellationToken)
    {
        await using var app = OutcomesApplication.Create(configuration);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
