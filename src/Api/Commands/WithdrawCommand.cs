using System.CommandLine;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verb <c>withdraw</c>, which takes back a release that a verb imported; what a key published is taken back by <c>POST
/// /v1/releases/{id}/withdraw</c>. Exit codes: 0 withdrawn, 1 failed,
/// 2 not understood, 3 there is no such release, it was withdrawn before, or a key published it.
/// </summary>
internal static class WithdrawCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int Refused = 3;
    private const int LongestReason = 1000;

    private static readonly Argument<string[]> _release = new("RELEASE-ID")
    {
        Description = "The identifier of the release, as /releases lists it: home-office-outcomes-v2.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<string?> _reason = new("--reason") { Description = "Why, in words that readers will see." };

    public static Command Create()
    {
        var command = new Command(
            "withdraw",
            "Takes back a release that was imported, then ends: it is read no longer, and stays citable with the reason."
        )
        {
            _release,
            _reason,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        var (words, settings) = CommandWords.Split(arguments.GetValue(_release) ?? [], arguments.UnmatchedTokens);
        if (words is not [var id] || arguments.GetValue(_reason)?.Trim() is not { Length: > 0 and <= LongestReason } reason)
        {
            await error.WriteLineAsync(
                $"withdraw needs one release and a reason of at most {LongestReason:N0} characters: withdraw RELEASE-ID --reason TEXT. /releases lists them."
            );
            return NotUnderstood;
        }

        if (TextCharacters.FirstForbidden(reason) is { } forbidden)
        {
            await error.WriteLineAsync($"--reason {forbidden.Message}.");
            return NotUnderstood;
        }

        try
        {
            if (await RefusalAsync(id, reason, settings, cancellationToken) is { } refusal)
            {
                await error.WriteLineAsync(refusal);
                return Refused;
            }

            await arguments.InvocationConfiguration.Output.WriteLineAsync($"{id} is withdrawn.");
            return Done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await error.WriteLineAsync($"Failed: {exception.Message}{(exception.InnerException is { } inner ? " " + inner.Message : "")}");
            return Failed;
        }
    }

    // Withdraws it, or says why not.
    private static async Task<string?> RefusalAsync(
        string id,
        string reason,
        IReadOnlyList<string> settings,
        CancellationToken cancellationToken
    )
    {
        await using var app = OutcomesApplication.CreateWithoutServer([
            "--Logging:Console:LogToStandardErrorThreshold",
            "Trace",
            .. settings,
        ]);
        await app.InitialiseEmbeddedStoreAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var releases = await services.GetRequiredService<IReleaseQueries>().IndexAsync(cancellationToken);
        if (releases.Public.FirstOrDefault(release => release.Id == id) is not { } release)
            return $"There is no release '{id}'. There are {string.Join(", ", releases.Public.Select(one => one.Id))}.";
        if (release.Withdrawal is { } withdrawal)
            return $"'{id}' was withdrawn before, on {withdrawal.At:yyyy-MM-dd}: {withdrawal.Reason}";
        if (await services.GetRequiredService<ISubmissionStore>().FindByReleaseAsync(id, cancellationToken) is { } submission)
            return $"'{id}' was published with a key, as the submission {submission.Id}: take it back with POST /v1/releases/{id}/withdraw, by that publisher or an administrator.";
        if (!await services.GetRequiredService<IReleaseWithdrawal>().WithdrawAsync(id, reason, cancellationToken))
            return $"'{id}' was withdrawn meanwhile.";
        var at = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services
            .GetRequiredService<IAuditLog>()
            .AddAsync(new AuditEntry(at, "command-line", "", "withdraw", id, "done", ""), cancellationToken);
        return null;
    }
}
