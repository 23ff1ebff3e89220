using System.Threading.Channels;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>A submission whose step this process claimed.</summary>
/// <param name="Submission">The submission, in the state that was claimed.</param>
/// <param name="Ended">Signals that the process is done with the step, however it ended.</param>
public sealed record ClaimedStep(Submission Submission, TaskCompletionSource Ended);

/// <summary>The steps that this process claimed and is to carry out, in the order in which they came. A client that waits for one receives a
/// signal when it ends.</summary>
public sealed class ClaimedSteps
{
    private readonly Channel<ClaimedStep> _claimed = Channel.CreateUnbounded<ClaimedStep>();

    /// <summary>The steps as they come.</summary>
    public IAsyncEnumerable<ClaimedStep> ReadAsync(CancellationToken cancellationToken) => _claimed.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Adds a step; gives the signal of its end.</summary>
    internal Task Add(Submission claimed)
    {
        var step = new ClaimedStep(claimed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _claimed.Writer.TryWrite(step);
        return step.Ended.Task;
    }
}
