// SPDX-License-Identifier: GPL-2.0-or-later
#include "../libxfs/xfs_ag.h"
#include "trace.h"

struct xchk_ag {
	struct xfs_perag *pag;
};
struct xfs_scrub {
	struct xchk_ag sa;
	int err;
};

int xchk_tern(struct xfs_scrub *sc);
int xchk_tern(struct xfs_scrub *sc)
{
	if (sc->sa.pag->pagf_freeblks)
		xchk_note(tern, sc->sa.pag->pag_agno, sc->err);
	return sc->err;
}
