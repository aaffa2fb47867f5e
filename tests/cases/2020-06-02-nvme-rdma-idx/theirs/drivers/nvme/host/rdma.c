// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

struct ib_device {
	int num_comp_vectors;
};

struct ib_cq {
	int comp_vector;
};

struct nvme_rdma_queue {
	struct ib_device *device;
	struct ib_cq *ib_cq;
	int queue_size;
	bool pi_support;
};

struct nvme_rdma_queue *nvme_rdma_queues;

struct ib_cq *ib_alloc_cq(struct ib_device *dev, int size, int comp_vector);
struct ib_cq *ib_cq_pool_get(struct ib_device *dev, int size, int hint);
void ib_free_cq(struct ib_cq *cq);
int nvme_rdma_create_qp(struct nvme_rdma_queue *queue, int factor);
int ib_mr_pool_init(struct nvme_rdma_queue *queue, int nr, int max_sges);

static int nvme_rdma_create_queue_ib(struct nvme_rdma_queue *queue)
{
	struct ib_device *ibdev = queue->device;
	const int send_wr_factor = 3;
	int comp_vector, idx = (int)(queue - nvme_rdma_queues);
	int ret;

	/*
	 * Spread I/O queues completion vectors according their queue index.
	 * Admin queues can always go on completion vector 0.
	 */
	comp_vector = idx == 0 ? idx : (idx - 1) % ibdev->num_comp_vectors;

	queue->ib_cq = ib_alloc_cq(ibdev, queue->queue_size + 1, comp_vector);
	if (!queue->ib_cq) {
		ret = -12;
		goto out_put_dev;
	}

	ret = nvme_rdma_create_qp(queue, send_wr_factor);
	if (ret)
		goto out_destroy_ib_cq;

	ret = ib_mr_pool_init(queue, queue->queue_size, 16);
	if (ret)
		goto out_destroy_ib_cq;

	if (idx > 0 && queue->pi_support) {
		ret = ib_mr_pool_init(queue, queue->queue_size, 2);
		if (ret)
			goto out_destroy_ib_cq;
	}

	return 0;

out_destroy_ib_cq:
	ib_free_cq(queue->ib_cq);
out_put_dev:
	return ret;
}

int nvme_rdma_alloc_queue(struct nvme_rdma_queue *queue);

int nvme_rdma_alloc_queue(struct nvme_rdma_queue *queue)
{
	return nvme_rdma_create_queue_ib(queue);
}
