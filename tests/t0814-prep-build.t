#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# prep --build: what is proposed is compiled, next to the trees that it is made of.
. "$(dirname "$0")/lib/test-lib.sh"

mkdir tmp
export TMPDIR="$TRASH/tmp"

build_with() {
	git config --global crosstree.buildCommand "$1"
}
json() {
	python3 -c 'import json, sys; r = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$@"
}
valid() {
	if python3 -c 'import jsonschema' 2>/dev/null; then
		succeeds "$3" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$1" "$ROOT/docs/schema/$2-1.json"
	else
		skip 'no python3-jsonschema'
	fi
}

git init -q repo
mkdir repo/include
printf 'int request(int n);\n' >repo/include/f.h
printf '#include "f.h"\nint a(void);\nint a(void)\n{\n\treturn request(1);\n}\n' >repo/a.c
commit repo base
git -C repo branch user
printf 'int request(int n, int flags);\n' >repo/include/f.h
sed -i 's/request(1)/request(1, 0)/' repo/a.c
commit repo 'api: more'
git -C repo checkout -q user
printf '#include "f.h"\nint b(int n);\nint b(int n)\n{\n\treturn request(2) + request(n);\n}\n' >repo/b.c
commit repo 'user: use'

prep() {
	run crosstree -C repo prep main user --no-cache "$@"
}

prep --build --strategy=shim
exit_is 128 'without a command of the user'
like err 'build needs crosstree.buildCommand' 'says what is missing'
git -C repo config crosstree.buildCommand 'touch owned'
prep --build --strategy=shim
exit_is 128 'that of a repository does not count'
git -C repo config --unset crosstree.buildCommand

build_with 'gcc -fsyntax-only -Wall -Werror -Iinclude {files}'
before=$(state_of repo)
prep --build --strategy=shim
exit_is 0 'a wrapper that compiles'
like out '^built    2 files of each of 3 trees: no error that was not there;$' 'alone and in both merges'
like out '^         the merge as it is has 1$' 'which did not before'
is "$(state_of repo)" "$before" 'the repository stays as it is'
is "$(ls -A tmp)" '' 'and no copies are left'
prep --build --strategy=shim --format=json
cp out result.json
is "$(json result.json '(r["result"], r["build"]["files"], r["build"]["trees"], r["build"]["errors_before"], r["build"]["errors"], r["build"]["failed"])')" \
	"('shim', 2, 3, 1, [], None)" 'in json'
valid result.json prep 'as in docs/schema'

# A compiler that is of another opinion about wrappers.
cat >gcc-like <<'EOT'
#!/bin/sh
for f; do
	if grep -n b_request "$f" >/dev/null; then
		echo "$f:3:1: error: no wrappers here"
		exit 1
	fi
done
EOT
chmod +x gcc-like
build_with "$TRASH/gcc-like {files}"
prep --build --strategy=shim -o "$TRASH/out.d"
exit_is 1 'one that does not compile is not proposed'
like out "^no prep patch: the consumer's tree with the prep patch does not compile: b.c:3: no wrappers here$" 'says why'
is "$(ls out.d 2>&1)" "ls: cannot access 'out.d': No such file or directory" 'nor written'
prep --build --strategy=shim --format=json
is "$(json out '(r["result"], r["prep"], r["proof"], r["build"]["tree"], r["build"]["errors"][0]["line"])')" \
	"('none', None, None, \"the consumer's tree with the prep patch\", 3)" 'in json'
cp out result.json
valid result.json prep 'as in docs/schema'
build_with false
prep --build --strategy=shim
exit_is 128 'a command that cannot tell'
like out '^residual 1 line in 1 file for the merge$' 'what was found is shown all the same'
like err "build could not tell: 'false' failed with status 1 and named no error" 'and why it could not'

build_with 'gcc -fsyntax-only -Wall -Werror -Iinclude {files}'
prep --build --strategy=phased
exit_is 0 'a series that compiles'
like out '^built    2 files of each of 6 trees: no error that was not there;$' 'each step, and both merges'
prep --build --strategy=phased --format=json
cp out result.json
valid result.json phased 'in json as in docs/schema'
cat >gcc-like <<'EOT'
#!/bin/sh
if [ "$(grep -c request include/f.h)" = 3 ] && grep -q 'request(1)' a.c; then
	echo "a.c:3:1: error: half a change"
	exit 1
fi
EOT
build_with "$TRASH/gcc-like {files}"
prep --build --strategy=phased
exit_is 1 'a step that does not'
like out '^no series: the first step does not compile: a.c:3: half a change$' 'which one, and where'
prep --build
exit_is 1 'without a prep patch there is nothing to compile'
like out '^no prep patch: no edit of the fixup is right' 'the reason is another one'
finish
