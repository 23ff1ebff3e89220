using System.CommandLine;
using OutcomesApi.Api;
using OutcomesApi.Api.Commands;

return await OutcomesCommand.Create().Parse(args).InvokeAsync();
