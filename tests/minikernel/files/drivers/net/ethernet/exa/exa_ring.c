// SPDX-License-Identifier: GPL-2.0
/*
 * Descriptor rings.
 */
#include <linux/err.h>
#include <linux/slab.h>

#include "exa.h"

int exa_ring_alloc(struct exa_ring *ring)
{
	ring->desc = kcalloc(EXA_RING_SIZE, sizeof(*ring->desc), GFP_KERNEL);
	ring->skb = kcalloc(EXA_RING_SIZE, sizeof(*ring->skb), GFP_KERNEL);
	if (!ring->desc || !ring->skb) {
		exa_ring_release(ring);
		return -ENOMEM;
	}
	spin_lock_init(&ring->lock);
	ring->head = 0;
	ring->tail = 0;
	return 0;
}

void exa_ring_release(struct exa_ring *ring)
{
	kfree(ring->desc);
	kfree(ring->skb);
	ring->desc = NULL;
	ring->skb = NULL;
}

netdev_tx_t exa_start_xmit(struct sk_buff *skb, struct net_device *ndev)
{
	struct exa_priv *priv = netdev_priv(ndev);
	struct exa_ring *ring;
	struct exa_desc *desc;
	unsigned int slot;

	ring = &priv->tx[skb->queue_mapping % priv->num_rings];
	spin_lock(&ring->lock);
	if (!exa_ring_free(ring)) {
		netif_stop_queue(ndev);
		spin_unlock(&ring->lock);
		return NETDEV_TX_BUSY;
	}

	slot = ring->head++ % EXA_RING_SIZE;
	desc = &ring->desc[slot];
	desc->addr = (uintptr_t)skb->data;
	desc->len = skb->len;
	desc->flags = 1;
	ring->skb[slot] = skb;
	wmb();
	spin_unlock(&ring->lock);

	ndev->stats.tx_packets++;
	ndev->stats.tx_bytes += skb->len;
	return NETDEV_TX_OK;
}

static void exa_clean_tx(struct exa_priv *priv, struct exa_ring *ring)
{
	unsigned int slot;

	spin_lock(&ring->lock);
	while (ring->tail != ring->head) {
		slot = ring->tail % EXA_RING_SIZE;
		if (ring->desc[slot].flags & 1)
			break;
		consume_skb(ring->skb[slot]);
		ring->skb[slot] = NULL;
		ring->tail++;
	}
	spin_unlock(&ring->lock);
	netif_wake_queue(priv->ndev);
}

int exa_poll(struct napi_struct *napi, int budget)
{
	struct exa_priv *priv = container_of(napi, struct exa_priv, napi);
	struct exa_ring *rx = &priv->rx;
	unsigned int i, slot;
	int done = 0;

	for (i = 0; i < priv->num_rings; i++)
		exa_clean_tx(priv, &priv->tx[i]);

	while (done < budget && rx->tail != rx->head) {
		slot = rx->tail++ % EXA_RING_SIZE;
		priv->ndev->stats.rx_packets++;
		priv->ndev->stats.rx_bytes += rx->skb[slot]->len;
		netif_receive_skb(rx->skb[slot]);
		rx->skb[slot] = NULL;
		done++;
	}
	if (done < budget)
		napi_complete_done(napi, done);
	return done;
}
