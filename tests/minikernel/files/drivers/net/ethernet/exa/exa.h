/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EXA_H
#define _EXA_H

#include <linux/cpumask.h>
#include <linux/netdevice.h>
#include <linux/pci.h>

#define EXA_MAX_RINGS	8
#define EXA_RING_SIZE	256

struct exa_desc {
	u64 addr;
	u32 len;
	u32 flags;
};

struct exa_ring {
	struct exa_desc *desc;
	struct sk_buff **skb;
	spinlock_t lock;
	unsigned int head;
	unsigned int tail;
	unsigned int cpu;
};

struct exa_priv {
	struct net_device *ndev;
	struct pci_dev *pdev;
	void __iomem *regs;
	struct napi_struct napi;
	unsigned int num_rings;
	struct exa_ring tx[EXA_MAX_RINGS];
	struct exa_ring rx;
};

static inline unsigned int exa_ring_free(const struct exa_ring *ring)
{
	return EXA_RING_SIZE - 1 - (ring->head - ring->tail);
}

int exa_ring_alloc(struct exa_ring *ring);
void exa_ring_release(struct exa_ring *ring);
int exa_poll(struct napi_struct *napi, int budget);
netdev_tx_t exa_start_xmit(struct sk_buff *skb, struct net_device *ndev);

#endif /* _EXA_H */
