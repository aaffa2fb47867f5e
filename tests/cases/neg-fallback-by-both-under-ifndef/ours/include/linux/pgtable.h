/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PGTABLE_H
#define _LINUX_PGTABLE_H

#include <linux/types.h>

typedef struct { unsigned long pte; } pte_t;

#ifndef pte_advance_pfn
#define pte_advance_pfn(_p, nr) ((pte_t) { (_p).pte + ((unsigned long)(nr) << 12) })
#endif

#ifndef pte_batch_hint
static inline unsigned int pte_batch_hint(pte_t *ptep, pte_t pte)
{
	return 1;
}
#define pte_batch_hint pte_batch_hint
#endif

#ifndef pte_sw_mkyoung
static inline pte_t pte_sw_mkyoung(pte_t pte)
{
	return pte;
}
#define pte_sw_mkyoung pte_sw_mkyoung
#endif

static inline bool pte_same(pte_t a, pte_t b)
{
	return a.pte == b.pte;
}

static inline u32 pgtable_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 pgtable_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

#define PGTABLE_H_VERSION(maj, min)	(((maj) << 8) | (min))
#define PGTABLE_H_VERSION_CURRENT	PGTABLE_H_VERSION(1, 4)
#define PGTABLE_H_NAME_LEN		32

struct pgtable_h_ident {
	char name[PGTABLE_H_NAME_LEN];
	u32 version;
	u64 features;
	struct list_head node;
};

static inline bool pgtable_h_ident_newer(const struct pgtable_h_ident *a, const struct pgtable_h_ident *b)
{
	return a->version > b->version;
}

enum pgtable_h_event {
	PGTABLE_H_EVENT_NONE,
	PGTABLE_H_EVENT_ATTACH,
	PGTABLE_H_EVENT_DETACH,
	PGTABLE_H_EVENT_TIMEOUT,
	PGTABLE_H_NR_EVENTS,
};

#ifdef CONFIG_PGTABLE_H_STATS
void pgtable_h_account(enum pgtable_h_event event, u64 ns);
#else
static inline void pgtable_h_account(enum pgtable_h_event event, u64 ns)
{
}
#endif

#endif /* _LINUX_PGTABLE_H */
