/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _POKE_H
#define _POKE_H

enum poke { POKE_CALL, POKE_JUMP };

int arch_poke(void *ip, enum poke was, enum poke is,
	      void *to);

struct poke_stat {
	int n;
};

#endif
