using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Publishing;

/// <summary>
/// Says every few seconds, while it lives, that the state of a submission that this process claimed is being worked on. When the process is
/// killed it falls silent, and after a while another takes the submission over.
/// </summary>
internal sealed class SubmissionHeartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _beating;

    public SubmissionHeartbeat(IServiceScopeFactory scopes, Submission claimed, TimeSpan between, TimeProvider time) =>
        _beating = BeatAsync(scopes, claimed, between, time);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _beating;
        _ended.Dispose();
    }

    private async Task BeatAsync(IServiceScopeFactory scopes, Submission claimed, TimeSpan between, TimeProvider time)
    {
        using var timer = new PeriodicTimer(between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<ISubmissionStore>()
                    .BeatAsync(claimed.Id, claimed.Version, time.GetUtcNow(), _ended.Token);
            }
        }
        catch (Exception)
        {
            // A signal that is missed is no harm: the work goes on, and what it writes is recognised should another take it over.
        }
    }
}
