#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# --build: what the compiler says of findings, and commands that misbehave.
. "$(dirname "$0")/lib/test-lib.sh"

mkdir tmp
export TMPDIR="$TRASH/tmp"

# build_with COMMAND: from the user's configuration
build_with() {
	git config --global crosstree.buildCommand "$1"
}
# silent: what json has of the findings, and of what only the compiler saw
silent() {
	python3 -c 'import json, sys
d = json.load(open(sys.argv[1]))
for s in d["silent"]:
    print(s["path"], s["line"], s["build"])
for c in d["compiler_only"]:
    print("only", c["path"], c["line"], c["message"])' out
}
# tidy NAME: nothing is left of the copies.
tidy() {
	is "$(ls -A tmp)" '' "$1: nothing is left behind"
}

# The miniature kernel, where the answers are known.
"$ROOT/tests/minikernel/build" -q mini >build.log 2>&1
ok $? 'the miniature can be built'
flags='-fsyntax-only -std=gnu11 -nostdinc -ffreestanding -fno-builtin -D__KERNEL__
	-Iinclude -Iarch/x86/include -Iinclude/uapi -Wall'
config=
for name in SMP NUMA MODULES MMU_NOTIFIER HMM_MIRROR DEVICE_PRIVATE DEBUG_FS \
	DEBUG_KERNEL NET XDP_SOCKETS EXA BLK_DEV_PBLK DRM DRM_AMDGPU \
	DRM_AMDGPU_USERPTR DRM_NOUVEAU DRM_NOUVEAU_SVM; do
	config="$config -DCONFIG_$name=1"
done
amdgpu=drivers/gpu/drm/amd/amdgpu
before=$(state_of mini)
build_with "gcc $flags $config {files}"
run crosstree -C mini check --build --format=json hmm amdgpu
exit_is 1 'a conflict is one with a build, too'
is "$(silent)" "$amdgpu/amdgpu_ttm.c 96 confirmed" 'and the compiler confirms it'
cp out built.json
run crosstree -C mini check --build hmm amdgpu
like out '^         the compiler confirms it$' 'in text'
like out '^1 silent conflict, 0 textual\. Built 14 files\.' 'with how much was built'
run crosstree -C mini check --build --format=porcelain hmm amdgpu
like out '^build	confirmed$' 'in porcelain'
run crosstree -C mini check --build --format=json amdgpu hmm
is "$(silent)" "$amdgpu/amdgpu_ttm.c 96 confirmed" 'the other way round'
run crosstree -C mini check --build --format=json net-next sched
is "$(silent)" 'drivers/net/ethernet/exa/exa_main.c 26 confirmed' 'a member that is gone'
run crosstree -C mini check --build --format=json block mm
is "$(silent)" 'drivers/block/pblk.c 114 confirmed' 'a function that is gone'
run crosstree -C mini check --build --format=json net-next block
is "$(silent)" 'include/linux/list.h 222 confirmed' 'a definition that is there twice, in a header'
run crosstree -C mini check --build --format=json hmm-callback amdgpu
is "$(silent | sed 's/ [0-9]* / /' | sort -u)" "$amdgpu/amdgpu_mn.c confirmed
only $amdgpu/amdgpu_mn.c invalid use of undefined type 'const struct hmm_update'" \
	'a callback; what follows from it the compiler says besides'
run crosstree -C mini check --build hmm-callback amdgpu
like out '^         also on line [0-9]+, ' 'in one block for each thing it says'
run crosstree -C mini check --build linus mm
exit_is 0 'a clean pair is clean'
run crosstree -C mini check --build --format=json hmm mm
is "$(silent)" '' 'markers of a textual conflict are no finding of a compiler'
build_with "gcc $flags {files}"
run crosstree -C mini check --build --format=json hmm amdgpu
is "$(silent)" "$amdgpu/amdgpu_ttm.c 96 untried" 'what a condition hides is untried, not refuted'
run crosstree -C mini check --format=json hmm amdgpu
is "$(silent)" "$amdgpu/amdgpu_ttm.c 96 untried" 'as is everything without --build'
like out '"build": null' 'which json says'
is "$(state_of mini)" "$before" 'the repository is as it was'
tidy 'the miniature'

# What the compiler alone sees, and what one side has by itself.
git init -q -b linus repo
mkdir -p repo/include repo/src
printf '#define SIZE 8\nint reg(int a, int b);\n' >repo/include/reg.h
printf '#include "reg.h"\n\nint one(void)\n{\n\treturn 1;\n}\n' >repo/src/one.c
printf 'int broken = nothing_there;\n' >repo/src/broken.c
printf 'int f1;\n' >repo/src/weak.c
printf '%%.o: %%.c\n\tgcc -Iinclude -c -o $@ $<\n' >repo/Makefile
commit repo base
git -C repo tag v1
git -C repo checkout -q -b api v1
printf '#define SIZE 3\nint reg(int a, int b, int c);\n' >repo/include/reg.h
printf 'int more;\n' >>repo/src/broken.c
commit repo 'reg: another argument, and less room'
git -C repo checkout -q -b user v1
printf '#include "reg.h"\n\nint two(void)\n{\n\treturn reg(1, 2);\n}\n' >repo/src/two.c
printf '#include "reg.h"\n\nstatic char room[SIZE - 4];\n\nint three(void)\n{\n\treturn room[0];\n}\n' \
	>repo/src/three.c
commit repo 'two, three: new'
git -C repo checkout -q linus
cat >expected <<\END
src/two.c 5 confirmed
only src/three.c 3 size of array 'room' is negative
END
before=$(state_of repo)
for command in 'gcc -fsyntax-only -Iinclude {files}' 'make -k' 'make -k -j2 {objects}' \
	"sh -c 'for f; do gcc -Iinclude -fsyntax-only \"\$PWD/\$f\"; done; exit 1' gcc {files}"; do
	build_with "$command"
	run crosstree -C repo check --build --format=json api user
	exit_is 1 "$command"
	is "$(silent)" "$(cat expected)" 'what only the merge has, by the finding or beside it'
done
cp out only.json
run crosstree -C repo check --build api user
like out '^compiler src/three.c:3$' 'text has it as a block'
like out '^1 silent conflict, 0 textual, 1 that only the compiler saw\.' 'and counts it'
run crosstree -C repo check --build api user --format=porcelain
like out "^compiler	3	size of array 'room' is negative	src/three.c\$" 'porcelain has a record'
git -C repo checkout -q -b user3 user
git -C repo rm -q src/two.c
commit repo 'three alone'
git -C repo checkout -q linus
run crosstree -C repo check api user3
exit_is 0 'a conflict that only a compiler sees'
run crosstree -C repo check --build api user3
exit_is 1 'counts with --build'
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in built only; do
		run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
			$name.json "$ROOT/docs/schema/check-1.json"
		exit_is 0 "$name: json is as in docs/schema"
	done
else
	skip 'no jsonschema' 2
fi

# A merge that somebody made.
git -C repo checkout -q --detach api
git -C repo merge -q -m merged user >merge.log 2>&1
sed -i 's/reg(1, 2)/reg(1, 2, 3)/' repo/src/two.c
commit repo fixed
git -C repo tag fixed
git -C repo checkout -q linus
build_with 'gcc -fsyntax-only -Iinclude {files}'
run crosstree -C repo check --build --format=json api user --result fixed
is "$(silent)" "only src/three.c 3 size of array 'room' is negative" 'a result is what is built'

# A compiler that sees nothing refutes; one that says nothing useful does not.
build_with true
run crosstree -C repo check --build --format=json api user
exit_is 1 'a refuted finding still is one'
is "$(silent)" 'src/two.c 5 refuted' 'but is called that'
run crosstree -C repo check --build api user
like out '^         the compiler does not object$' 'in text, too'

# untold NAME PATTERN: what was found is shown, untried, and the status is 128.
untold() {
	run crosstree -C repo check --build --format=json api user
	exit_is 128 "$1: status 128"
	like err "error: --build could not tell: $2" "$1: it says why"
	is "$(silent)" 'src/two.c 5 untried' "$1: what was found is shown"
	tidy "$1"
}
build_with "sh -c 'echo no compiler here; exit 3'"
untold 'a failure without errors' "'sh' failed with status 3 and named no error: no compiler here"
build_with "sh -c 'kill -9 \$\$'"
untold 'a crash' "'sh' failed with status 137"
build_with 'no-such-compiler -c'
untold 'a missing program' "cannot run 'no-such-compiler': not installed"
build_with 'yes error'
untold 'a flood' "'yes' printed more than 67108864 bytes"
build_with "sh -c 'sleep 1000 & echo \$! >$TRASH/pid; wait'"
git config --global crosstree.buildTimeout 1
untold 'a hang' "'sh' ran longer than 1 seconds"
# is_dead NAME: the process in ./pid; a zombie is dead, whoever should collect it.
is_dead() {
	tries=0
	while [ "$(cut -d' ' -f3 "/proc/$(cat pid)/stat" 2>/dev/null | tr -d Z)" ] &&
		[ $tries -lt 100 ]; do
		tries=$((tries + 1))
		sleep 0.1
	done
	is "$(cut -d' ' -f3 "/proc/$(cat pid)/stat" 2>/dev/null | tr -d Z)" '' "$1"
}
is_dead 'a hang: what it started is killed with it'

# Interrupted, it takes what it made and what it started with it.
rm -f pid
git config --global --unset crosstree.buildTimeout
crosstree -C repo check --build api user >out 2>err </dev/null &
job=$!
while [ ! -s pid ]; do
	sleep 0.1
done
kill -TERM $job
status=0
wait $job || status=$?
exit_is 128 'interrupted: status 128'
like err "'sh' was interrupted" 'interrupted: it says so'
tidy 'interrupted'
is_dead 'interrupted: what it started is killed with it'
git config --global crosstree.buildTimeout soon
run crosstree -C repo check --build api user
exit_is 128 'a limit that is none is refused'
git config --global --unset crosstree.buildTimeout
# shellcheck disable=SC2016 # for the command's own shell
build_with 'sh -c '\''case $CROSSTREE_TREE in merged) gcc -fsyntax-only -Iinclude "$@";; *) exit 9;; esac'\'' x {files}'
untold 'a failure on a side' "'sh' failed with status 9"

# What a command sees, and where it writes when it writes beside itself.
cat >write.sh <<\END
echo "pwd=$PWD args=$*"
git rev-parse --git-dir 2>&1
env | sed 's/=.*//' | sort | tr '\n' ' '
echo x >../outside; echo x >"$HOME/.profile"; echo x >"$TMPDIR/temp"
mkdir -p "$HOME/deep/er"; chmod 0 "$HOME/deep/er"
for link in out/*; do echo x >"$link"; done 2>/dev/null
exit 1
END
mkdir -p victim
echo good >victim/file
echo good >home/.profile
git -C repo checkout -q -b links user
mkdir -p repo/out
ln -s "$TRASH/victim/file" repo/out/absolute
ln -s ../../victim/file repo/out/up
ln -s ../src/../../../victim/file repo/out/around
ln -s ../../../../../../../../../../../../../../../../../../../../etc/hosts repo/out/far
ln -s ../src/two.c repo/out/inside
ln -s "$TRASH/victim" repo/dir
commit repo 'links that lead out'
git -C repo checkout -q linus
before=$(state_of repo)
build_with "sh $TRASH/write.sh a 'b c' {files}"
run crosstree -C repo check --build api links
exit_is 128 'a command that writes wherever it can'
is "$(cat victim/file) $(ls victim)" 'good file' 'does so through no link of the tree'
is "$(cat home/.profile)" good 'not at home'
is "$(state_of repo)" "$before" 'not in the repository'
tidy 'and elsewhere'
cat >see.sh <<\END
{
	echo "$@"
	git rev-parse --git-dir 2>/dev/null || echo 'no repository'
	find . -type l
	echo "$CROSSTREE_TREE $GIT_DIR ${PWD##*/}"
} >>"$1"
END
build_with "sh $TRASH/see.sh $TRASH/seen 'b c' {objects}"
run crosstree -C repo check --build api links
cat >expected <<END
$TRASH/seen b c src/two.o src/broken.o src/three.o
no repository
./out/inside
merged  tree
END
is "$(cat seen)" "$(cat expected)" 'it sees the tree, no repository and no link that leads out'
rm -rf seen
build_with "sh $TRASH/see.sh $TRASH/seen {files}"
git -C repo checkout -q -b names user
echo 'int x;' >repo/-Dx.c
commit repo 'a name like an option'
git -C repo checkout -q linus
run crosstree -C repo check --build api names
like seen '\./-Dx\.c' 'a name cannot be an option'

# Only the user's own configuration names a command.
git config --global --unset crosstree.buildCommand
run crosstree -C repo check --build api user
exit_is 128 'no command is a failure'
like err '\-\-build needs crosstree.buildCommand in your own git configuration' 'that says what to set'
git -C repo config crosstree.buildCommand "touch $TRASH/ran"
run crosstree -C repo check --build api user
exit_is 128 "the repository's does not count"
[ ! -e ran ]
ok $? 'and is not run'
git -C repo config --unset crosstree.buildCommand
build_with "gcc 'unclosed"
run crosstree -C repo check --build api user
exit_is 128 'a quote that is not closed is refused'
like err "crosstree.buildCommand: 'gcc 'unclosed' has a quote that is not closed" 'with the command'
build_with '  '
run crosstree -C repo check --build api user
like err 'crosstree.buildCommand: there is no command' 'as is an empty one'
for form in '--matrix' '--all' '--self v1..api' '--series x v1'; do
	# shellcheck disable=SC2086 # words
	run crosstree -C repo check --build $form
	exit_is 129 "--build does not go with $form"
done
run crosstree -C repo check --build --kinds=textual api user
exit_is 129 'nor with textual conflicts alone'

finish
