#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Mails about the conflicts of an integration: what they say, to whom, how often.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/trees" || exit 1
git -C trees config user.name 'In Tegrator'
git -C trees config user.email in@example.org
export GIT_COMMITTER_DATE='1564000000 +0000'
file() {
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
		case $tree in
		amdgpu) printf '\tlist = amd-gfx@example.org\n\tcontact = Alex <alex@example.org>\n' ;;
		esac
	done
}
mails() {
	run crosstree -C trees integrate --trees="$TRASH/one" --format=mail "$@"
}
# header NAME: of all mails, unfolded.
header() {
	awk '/^[ \t]/ && h { h = h $0; next } { if (h) print h; h = "" } /^[A-Z][A-Za-z-]*: / { h = $0 }
		END { if (h) print h }' out | sed -n "s/^$1: //p"
}

# What git sees, and what it does not.
file linus hmm drm-next amdgpu nouveau >one
mails --check --on-conflict=drop-tree
exit_is 1 'conflicts are an answer of no'
is "$(header Subject)" 'integration: the amdgpu tree and the hmm tree break each other: hmm_range_register
integration: conflict between the nouveau tree and the drm-next tree in drivers/gpu/drm/nouveau/nouveau_drm.c' 'a mail for each'
is "$(header To | head -n 1)" '"Jasper Glint" <jasper.glint@example.com>, "Philippa Yang" <philippa.yang@example.com>' \
	'to the authors of both sides'
is "$(header Cc)" 'Alex <alex@example.org>, amd-gfx@example.org' 'and to whom the trees file names'
like out '^  b02277deaf8e \("mm/hmm: register ranges with a mirror instead of an mm"\)$' 'with the commit of one'
like out '^  ab2a2ed72961 \("drm/amdgpu: get user pages from HMM"\)$' 'and of the other'
like out '^    argument 2 is struct mm_struct \*, the function now takes struct hmm_mirror \*$' 'what breaks'
like out '^diff --cc drivers/gpu/drm/nouveau/nouveau_drm.c$' 'the conflict'
like out '^\+\+<<<<<<< ' 'with its markers'
like out '^No resolution is recorded. The tree is not in.$' 'and what was done'
cp out first
mails --check --on-conflict=drop-tree
is "$(cat out)" "$(cat first)" 'the same again'
git mailsplit -o. out >count
content_is count 2 'git takes it for two mails'
git mailinfo msg patch <./0002 >info
like info '^Subject: integration: conflict between' 'and reads them'
like patch '^diff --cc' 'diff and all'
mails --check -b next
is "$(header Subject | sed -n 's/:.*//p' | sort -u)" next 'the branch is in the subject'
like out '^  b1646ff014b4 \("drm/amdgpu: ask HMM' 'reverted commits are told'

# Fixups and resolutions are told, too.
git -C trees checkout -q --detach drm-next
git -C trees merge -q -m m nouveau >/dev/null 2>&1
sed -i '/^<<<<<<< /d;/^=======$/,/^>>>>>>> /d' trees/drivers/gpu/drm/nouveau/nouveau_drm.c
sed -i 's/DRIVER_RENDER,/DRIVER_RENDER | DRIVER_SYNCOBJ,/' trees/drivers/gpu/drm/nouveau/nouveau_drm.c
commit trees 'Merge nouveau'
export GIT_COMMITTER_DATE='1564000000 +0000'
cp -r "$ROOT/conflict-fixups" store
rm -rf store/text
run crosstree -C trees integrate --trees="$TRASH/one" --format=mail --store="$TRASH/store" --check --mail-state "$TRASH/told" -n
ok "$([ -e told ]; [ $? = 1 ]; echo $?)" '-n keeps nothing'
mails --store="$TRASH/store" --check --mail-state "$TRASH/told"
is "$(header Subject | cut -d : -f 2)" ' fixup for the merge of the amdgpu tree
 conflict between the nouveau tree and the drm-next tree in drivers/gpu/drm/nouveau/nouveau_drm.c' \
	'a fixup that went in has a mail'
like out '^\+.*hmm_range_register\(range, mirror' 'with its patch'
is "$(grep -c '^\[conflict' told)" 2 'what was told is kept'
mails --store="$TRASH/store" --check --mail-state "$TRASH/told"
is "$(cat out)" '' 'and is not told again'
like err '2 conflicts were told before' 'which is said'
succeeds 'now there is a resolution' crosstree -C trees fixup record HEAD --store="$TRASH/store"
mails --store="$TRASH/store" --check --mail-state "$TRASH/told"
exit_is 0 'that settles it'
id=$(sed -n 's/^Message-ID: <\(crosstree-.*\)@.*/\1/p' first | tail -n 1)
is "$(header Subject)" 'Re: integration: conflict between the nouveau tree and the drm-next tree in drivers/gpu/drm/nouveau/nouveau_drm.c' \
	'what has changed is told'
is "$(header In-Reply-To) $(header References) $(header Message-ID)" \
	"<$id@example.com> <$id@example.com> <$id.2@example.com>" 'as a reply to the first mail'
like out '^It was resolved as below, with the recorded resolution [0-9a-f]{12}' 'with the resolution'
like out '^\+\+.*DRIVER_RENDER \| DRIVER_SYNCOBJ,$' 'as it is in the merge'
mails --store="$TRASH/store" --check --mail-state "$TRASH/told" --mail-again
is "$(header Message-ID)" "<crosstree-$(sed -n 's/.*"\(.*\)"].*/\1/p' told | head -n 1).2@example.com>
<$id.3@example.com>" 'all is told again when asked for'

# Another order, and commits with other ids: the same conflict.
file linus drm-next nouveau amdgpu >one
git -C trees checkout -q --detach hmm
git -C trees commit -q --amend --no-edit --date='1562000000 +0000'
git -C trees branch -q rebased
printf '[tree "hmm"]\n\tref = rebased\n' >>one
mails --check --on-conflict=drop-tree
is "$(header Message-ID | sort)" "$(sed -n 's/^Message-ID: //p' first | sort)" 'known by what they are'

# The file is checked before anything is done.
printf '[conflict "x"]\n\tmails = 1\n' >bad
mails -b moved --mail-state "$TRASH/bad"
exit_is 128 'a damaged file'
like err "^.*/bad:1: 'x' is no id of a conflict|bad.*'x' is no id" 'is told with its place'
ok "$(git -C trees rev-parse -q --verify moved >/dev/null; [ $? = 1 ]; echo $?)" 'and nothing moves'
printf '[conflict "%040d"]\n\tmails = many\n' 0 >bad
mails --mail-state "$TRASH/bad"
exit_is 128 'so is what is no number'
printf '[conflict "%040d"]\n\tmails = 3\n' 0 >kept
mails --mail-state "$TRASH/kept"
like kept '"0{40}"' 'what is not met any more stays known'
run crosstree -C trees integrate --trees="$TRASH/one" --mail-state "$TRASH/told"
exit_is 129 'a state goes with mails'

# Nothing in a commit becomes a header or an address.
git init -q -b linus evil
seq 9 >evil/a
commit evil base
export GIT_COMMITTER_DATE='1564000000 +0000'
git -C evil checkout -q -b one
sed -i s/5/one/ evil/a
git -C evil commit -q -a -m "x$(printf '\r')Bcc: all@example.org" \
	--author='Evil, Name" <b@example.org>, <a@example.org>'
git -C evil checkout -q -b two linus
sed -i s/5/two/ evil/a
GIT_AUTHOR_NAME='Zoë Ünal, Jr.' git -C evil commit -q -a -m "$(printf '\033[31mred')"
git -C evil checkout -q linus
file linus one two >evil-trees
run crosstree -C evil integrate --trees="$TRASH/evil-trees" --format=mail
unlike out '^Bcc:' 'no header comes from a subject'
unlike out "$(printf '\033')" 'and no escape'
is "$(grep -c '^From ' out)" 1 'it is one mail'
python3 - out >addresses <<'END'
import email.utils, email.policy, email, sys
m = email.message_from_string(open(sys.argv[1]).read(), policy=email.policy.default)
for name, address in email.utils.getaddresses(m.get_all("To", [])):
    print(address, name)
END
content_is addresses 'b@example.org Evil, Name
author@example.com Zoë Ünal, Jr' 'an author is one address'

finish
