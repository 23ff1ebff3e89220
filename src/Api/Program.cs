using OutcomesApi.Api.Commands;

ImportProcess.LimitMemory(args);
return await OutcomesCommand.RunAsync(args);
