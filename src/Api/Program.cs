using OutcomesApi.Api.Commands;

ImportProcess.FitFor(args);
return await OutcomesCommand.RunAsync(args);
