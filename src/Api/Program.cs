using System.CommandLine;
using OutcomesApi.Api.Commands;

return await OutcomesCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = OutcomesCommand.LongestEnd });
