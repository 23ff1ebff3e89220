using System.CommandLine;
using System.Text.Json;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verb <c>keys</c>: makes, lists and revokes the keys of publishers. The first administrator's key is made here; from then on
/// <c>/v1/keys</c> does the same. Exit codes: 0 done, 1 failed, 2 not understood, 3 there is no such key.
/// </summary>
internal static class KeysCommand
{
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int NoSuchKey = 3;
    private const int DefaultDays = 365;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly Option<string> _publisher = new("--publisher")
    {
        Description = "Whose key it is, in lower case with hyphens.",
        Required = true,
    };
    private static readonly Option<string> _name = new("--name")
    {
        Description = "What its owner calls it.",
        DefaultValueFactory = _ => "key",
    };
    private static readonly Option<string[]> _scopes = new("--scope")
    {
        Description = "What it may do: read-draft, publish, approve, subscribe, admin. Can be given several times.",
        Required = true,
    };
    private static readonly Option<string[]> _dataSets = new("--data-set")
    {
        Description = "A data set that it may publish; * for all. Can be given several times.",
    };
    private static readonly Option<int> _days = new("--days")
    {
        Description = "In how many days it ends.",
        DefaultValueFactory = _ => DefaultDays,
    };
    private static readonly Argument<string> _id = new("ID")
    {
        Description = "The identifier of the key: the part between its underscores.",
    };

    public static Command Create()
    {
        var create = Verb(
            new Command("create", "Makes a key and prints it, once.") { _publisher, _name, _scopes, _dataSets, _days },
            CreateAsync
        );
        var list = Verb(new Command("list", "Lists the keys as JSON, without their secrets."), ListAsync);
        var revoke = Verb(new Command("revoke", "Revokes a key.") { _id }, RevokeAsync);
        return new Command("keys", "Makes, lists and revokes the keys of publishers.") { create, list, revoke };
    }

    private static Command Verb(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                try
                {
                    await using var app = OutcomesApplication.Create([.. arguments.UnmatchedTokens]);
                    await app.InitialiseEmbeddedStoreAsync(cancellationToken);
                    await using var scope = app.Services.CreateAsyncScope();
                    return await run(arguments, scope.ServiceProvider, cancellationToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    await arguments.InvocationConfiguration.Error.WriteLineAsync($"Failed: {exception.Message}");
                    return Failed;
                }
            }
        );
        return command;
    }

    private static async Task<int> CreateAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var (publisher, days) = (arguments.GetValue(_publisher)!, arguments.GetValue(_days));
        var words = arguments.GetValue(_scopes)!;
        var scopes = Enum.GetValues<ApiScope>().Where(scope => words.Contains(ApiScopes.NameOf(scope))).ToList();
        if (
            !Slug.IsValid(publisher)
            || scopes.Count != words.Distinct().Count()
            || days is < 1 or > KeyIssuer.MostDays
            || (arguments.GetValue(_dataSets) ?? []).Any(set => set != ApiKey.AnyDataSet && !Slug.IsValid(set))
        )
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(
                $"A publisher is written in lower case with hyphens, such as ministry-of-justice; scopes are {string.Join(", ", Enum.GetValues<ApiScope>().Select(ApiScopes.NameOf))}; data sets are written like publishers, or * for all; days are from 1 to {KeyIssuer.MostDays}."
            );
            return NotUnderstood;
        }

        if (TextCharacters.FirstForbidden(arguments.GetValue(_name)) is { } forbidden)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"--name {forbidden.Message}.");
            return NotUnderstood;
        }

        var (key, text) = await services
            .GetRequiredService<KeyIssuer>()
            .IssueAsync(
                publisher,
                arguments.GetValue(_name)!,
                scopes,
                arguments.GetValue(_dataSets) ?? [],
                TimeSpan.FromDays(days),
                cancellationToken
            );
        await services.GetRequiredService<KeyIssuer>().AuditAsync("create-key", key.Id, "command-line", cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var keys = await services.GetRequiredService<IApiKeyStore>().ListAsync(cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(keys.Select(V1.Keys.KeyResponse.Of), _json));
        return 0;
    }

    private static async Task<int> RevokeAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        var id = arguments.GetValue(_id)!;
        if (
            !await services
                .GetRequiredService<IApiKeyStore>()
                .RevokeAsync(id, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken)
        )
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"There is no key '{id}'.");
            return NoSuchKey;
        }

        await services.GetRequiredService<KeyIssuer>().AuditAsync("revoke-key", id, "command-line", cancellationToken);
        return 0;
    }
}
