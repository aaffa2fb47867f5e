#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# prep --build on the miniature trees: what is proposed compiles before the merge, and after it in
# both orders, where the merge as it is does not.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" -q "$TRASH/mk" || echo 'Bail out! no miniature trees'
fixup=$ROOT/conflict-fixups/silent/amdgpu-hmm-range-register.patch
config=
for name in SMP NUMA MODULES MMU_NOTIFIER HMM_MIRROR DEVICE_PRIVATE DEBUG_FS DEBUG_KERNEL NET \
	XDP_SOCKETS EXA BLK_DEV_PBLK DRM DRM_AMDGPU DRM_AMDGPU_USERPTR DRM_NOUVEAU \
	DRM_NOUVEAU_SVM; do
	config="$config -DCONFIG_$name=1"
done
git config --global crosstree.buildCommand "gcc -fsyntax-only -std=gnu11 -nostdinc -ffreestanding \
-fno-builtin -D__KERNEL__ -Iinclude -Iarch/x86/include -Iinclude/uapi -Wall $config {files}"

# built WHAT TREES OPTION...
built() {
	what=$1
	trees=$2
	shift 2
	run crosstree -C mk prep --no-cache --build "$@"
	exit_is 0 "$what"
	like out "^built    [0-9]* files of each of $trees trees: no error that was not there;\$" \
		'compiles, alone and merged either way'
	like out '^         the merge as it is has 1$' 'which did not before'
}
built 'a known resolution, split' 3 hmm amdgpu --fixup="$fixup"
built 'a wrapper' 3 mm block --strategy=shim
built 'both forms, beside each other' 6 hmm amdgpu --strategy=phased

# a resolution that is wrong in a way that no check sees
sed '0,/^+[^+].*;$/s/^\(+[^+].*;\)$/\1 (void)(1 +);/' "$fixup" >wrong.patch
run crosstree -C mk prep --no-cache hmm amdgpu --fixup="$TRASH/wrong.patch" --build
exit_is 1 'one that does not compile'
like out '^no prep patch: .* does not compile: ' 'is refused, with what the compiler says'
finish
