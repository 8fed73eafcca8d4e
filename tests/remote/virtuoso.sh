#!/usr/bin/env bash
# A Virtuoso of one's own on loopback, in a folder of its own: nothing of the system's own service is touched.
#
#   virtuoso.sh start FOLDER [HTTP-PORT] [SQL-PORT]   makes the database where there is none, and waits until it answers
#   virtuoso.sh load  FOLDER FILE...                  loads TriG or N-Quads, each statement into its named graph
#   virtuoso.sh stop  FOLDER
#
# Debian: apt-get install -y --no-install-recommends virtuoso-opensource
set -euo pipefail

usage() { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
action=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
shift 2

sql() { isql-vt "$(cat "$folder/sql-port")" dba dba VERBOSE=OFF BANNER=OFF PROMPT=OFF ERRORS=STDOUT exec="$1"; }

write_ini() {
  local memory_mb=${VIRTUOSO_MB:-512}
  cat >"$folder/virtuoso.ini" <<INI
[Database]
DatabaseFile = $folder/virtuoso.db
ErrorLogFile = $folder/virtuoso.log
LockFile = $folder/virtuoso.lck
TransactionFile = $folder/virtuoso.trx
xa_persistent_file = $folder/virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = $folder/virtuoso-temp.db
TransactionFile = $folder/virtuoso-temp.trx
MaxCheckpointRemap = 2000
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:$2
DisableUnixSocket = 1
DisableTcpSocket = 0
MaxClientConnections = 10
CheckpointInterval = 0
CaseMode = 2
MaxStaticCursorRows = 5000
CheckpointAuditTrail = 0
AllowOSCalls = 0
SchedulerInterval = 10
DirsAllowed = /
ThreadsPerQuery = 2
MaxQueryMem = ${memory_mb}M
NumberOfBuffers = $((memory_mb * 85))
MaxDirtyBuffers = $((memory_mb * 60))
[HTTPServer]
ServerPort = 127.0.0.1:$1
ServerRoot = $folder
MaxClientConnections = 10
ServerThreads = 10
MaxKeepAlives = 10
KeepAliveTimeout = 10
EnabledGzipContent = 1
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryCostEstimationTime = 400
MaxQueryExecutionTime = 60
[Plugins]
INI
}

case $action in
start)
  http=${1:-8890}
  echo "${2:-1111}" >"$folder/sql-port"
  write_ini "$http" "${2:-1111}"
  (cd "$folder" && virtuoso-t +configfile virtuoso.ini +wait >start.log 2>&1) ||
    { cat "$folder/start.log" "$folder/virtuoso.log" >&2; exit 1; }
  echo "http://127.0.0.1:$http/sparql"
  ;;
load)
  [ $# -ge 1 ] || usage
  for file in "$@"; do
    path=$(realpath "$file")
    # 512: the statements say themselves which graph they belong to.
    sql "log_enable(2,1); DELETE FROM DB.DBA.load_list; ld_dir('$(dirname "$path")', '$(basename "$path")', 'urn:second-source:default'); rdf_loader_run(); SELECT ll_error FROM DB.DBA.load_list WHERE ll_error IS NOT NULL; checkpoint;"
  done
  ;;
stop)
  sql "shutdown;" || true
  ;;
*) usage ;;
esac
